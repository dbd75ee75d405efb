// The map of the region, drawn by Leaflet from our own rows: no tiles, nothing fetched from elsewhere. RegionMap.java speaks to it.
(() => {
  const OUTLINED_FROM = 12; // zoom; below, a quartier is smaller than its mark
  const LABEL_WIDTH = 7.2; // CSS pixels a letter takes, roughly
  const LABEL_HEIGHT = 16;
  const SIZES = {CONTRAT_DE_VILLE: 17, CITE_EDUCATIVE: 19, QPV: 13};
  // A contrat and a cité of one town stand at one point: each steps aside.
  const ASIDE = {CONTRAT_DE_VILLE: -8, CITE_EDUCATIVE: 8, QPV: 0};
  const LIFT = {CONTRAT_DE_VILLE: 2000, CITE_EDUCATIVE: 1000, QPV: 0};

  const shape = (layer, size) => {
    const near = 2, far = size - 2, half = size / 2;
    switch (layer) {
      case 'CONTRAT_DE_VILLE': return `M${near} ${near}H${far}V${far}H${near}Z`;
      case 'CITE_EDUCATIVE': return `M${half} ${near - 1}L${far + 1} ${half}L${half} ${far + 1}L${near - 1} ${half}Z`;
      default: return `M${near} ${half}A${half - near} ${half - near} 0 1 0 ${far} ${half}A${half - near} ${half - near} 0 1 0 ${near} ${half}Z`;
    }
  };

  const rightHalf = (layer, size) => {
    const near = 2, far = size - 2, half = size / 2;
    switch (layer) {
      case 'CONTRAT_DE_VILLE': return `M${half} ${near}H${far}V${far}H${half}Z`;
      case 'CITE_EDUCATIVE': return `M${half} ${near - 1}L${far + 1} ${half}L${half} ${far + 1}Z`;
      default: return `M${half} ${near}A${half - near} ${half - near} 0 0 1 ${half} ${far}Z`;
    }
  };

  // The kind by the outer shape, the state by what is inside it; colour only repeats that.
  const mark = (layer, state) => {
    const size = SIZES[layer], half = size / 2;
    const inside = {
      INTERIM: `<path class="map-half" d="${rightHalf(layer, size)}"/>`,
      A_VERIFIER: `<path class="map-sign" d="M${half} ${half - size * 0.25}V${half + size * 0.06}M${half} ${half + size * 0.19}V${half + size * 0.25}"/>`,
      SANS_OBJET: `<path class="map-sign" d="M${half - size * 0.2} ${half}H${half + size * 0.2}"/>`,
    }[state] || '';
    return `<svg class="map-mark map-${state}" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}" aria-hidden="true">`
      + `<path class="map-shape" d="${shape(layer, size)}"/>${inside}</svg>`;
  };

  // Fills of outlines: full, empty with hatching, half, dotted. Style sheets cannot draw them.
  const patterns = `<svg class="map-patterns" width="0" height="0" aria-hidden="true"><defs>
    <pattern id="map-fill-VACANT" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="map-ink-VACANT" d="M0 0V7"/></pattern>
    <pattern id="map-fill-INTERIM" width="8" height="8" patternUnits="userSpaceOnUse"><path class="map-ink-INTERIM" d="M0 4H8"/></pattern>
    <pattern id="map-fill-A_VERIFIER" width="7" height="7" patternUnits="userSpaceOnUse"><circle class="map-dot-A_VERIFIER" cx="3" cy="3" r="1.4"/></pattern>
  </defs></svg>`;

  class RegionMap extends HTMLElement {
    async draw(backdrop, outlines, texts, legend) {
      if (this.map) {
        return;
      }
      this.texts = texts;
      this.outlinesAt = outlines;
      this.innerHTML = `${patterns}<div class="map-canvas" role="application"></div><p class="map-hint" id="map-hint"></p><ul class="map-legend"></ul>`;
      this.querySelector('.map-hint').textContent = texts.hint;
      this.tellLegend(legend);
      const canvas = this.querySelector('.map-canvas');
      canvas.setAttribute('aria-label', texts.label);
      canvas.setAttribute('aria-describedby', 'map-hint');
      const moving = !matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.map = L.map(canvas, {
        attributionControl: false, zoomControl: false, minZoom: 7, maxZoom: 17, zoomSnap: 0.5,
        zoomAnimation: moving, fadeAnimation: false, markerZoomAnimation: moving, inertia: moving,
      }).setView([49.95, 2.8], 8);
      L.control.zoom({zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut}).addTo(this.map);
      L.control.scale({imperial: false}).addTo(this.map);
      for (const [name, level] of [['backdrop', 350], ['outlines', 410], ['ways', 420]]) {
        this.map.createPane(name).style.zIndex = level;
      }
      this.map.getPane('backdrop').style.pointerEvents = 'none';
      this.marks = L.layerGroup().addTo(this.map);
      this.labels = L.layerGroup().addTo(this.map);
      this.ways = L.layerGroup().addTo(this.map);
      this.map.on('click', event => this.ask(event.latlng, false));
      this.map.on('zoomend', () => { this.fitLabels(); this.refreshMarks(); });
      // A press that opens or closes something of ours is none of Leaflet's.
      canvas.addEventListener('keydown', event => {
        if (event.key === 'Enter' && event.target === canvas) {
          event.preventDefault();
          this.ask(this.map.getCenter(), true);
        }
      });
      // Until somebody moves it, the map shows all there is, also once its style sheet has given it a size.
      ['pointerdown', 'wheel', 'keydown'].forEach(kind => canvas.addEventListener(kind, () => { this.moved = true; }, {passive: true}));
      this.resizing = new ResizeObserver(() => {
        this.map?.invalidateSize({pan: false});
        if (!this.moved) {
          this.fit();
        }
      });
      this.resizing.observe(canvas);
      this.refreshMarks();
      this.fit();
      await this.drawBackdrop(backdrop);
    }

    disconnectedCallback() {
      this.resizing?.disconnect();
      this.map?.remove();
      this.map = undefined;
      this.moved = false;
      this.outlines = undefined;
      this.places = [];
    }

    // What the server shows now; `chosen` is the key of the place beside the map, or nothing.
    show(places, chosen) {
      const same = this.places && this.chosen === chosen && this.places.map(each => each.key).join() === places.map(each => each.key).join();
      const closed = this.chosen && !chosen;
      this.places = places;
      this.chosen = chosen;
      if (this.map) {
        this.map.closePopup();
        this.refreshMarks();
        if (!same && !closed) { // who closes a place stays where they looked at it
          this.fit();
        }
      }
    }

    // Shows the chosen place from near, or all places there are.
    fit() {
      const place = this.places?.find(each => each.key === this.chosen);
      if (place) {
        this.map.setView(place.at, Math.max(this.map.getZoom(), place.layer === 'QPV' ? 13 : 10), {animate: false});
      } else if (this.places?.length) {
        this.map.fitBounds(L.latLngBounds(this.places.map(each => each.at)).pad(0.04), {maxZoom: 12, animate: false});
      }
    }

    refreshMarks() {
      if (!this.map || !this.places) {
        return;
      }
      const outlined = this.map.getZoom() >= OUTLINED_FROM;
      if (outlined && !this.outlines) {
        this.fetchOutlines();
      }
      this.marks.clearLayers();
      this.ways.clearLayers();
      const byKey = new Map(this.places.map(place => [place.key, place]));
      for (const place of this.places) {
        const outline = outlined && this.outlines?.get(place.key);
        if (outline) {
          this.marks.addLayer(this.outline(place, outline));
        } else {
          this.marks.addLayer(this.point(place));
        }
        for (const key of place.schemes) {
          const scheme = byKey.get(key);
          if (scheme && (place.key === this.chosen || key === this.chosen)) {
            this.ways.addLayer(L.polyline([scheme.at, place.at], {pane: 'ways', className: 'map-way', interactive: false}));
          }
        }
      }
    }

    point(place) {
      const size = SIZES[place.layer];
      const icon = L.divIcon({
        className: 'map-point' + (place.key === this.chosen ? ' map-chosen' : ''), html: mark(place.layer, place.state),
        iconSize: [size, size], iconAnchor: [size / 2 - ASIDE[place.layer], size / 2],
      });
      return L.marker(place.at, {icon, keyboard: false, title: place.name, zIndexOffset: LIFT[place.layer] + (place.key === this.chosen ? 5000 : 0)})
        .on('click', () => this.choose(place));
    }

    outline(place, feature) {
      return L.geoJSON(feature, {pane: 'outlines', bubblingMouseEvents: false, style: () => ({className: `map-outline map-area-${place.state}${place.key === this.chosen ? ' map-chosen' : ''}`})})
        .bindTooltip(place.name, {sticky: true})
        .on('click', () => this.choose(place));
    }

    choose(place) {
      this.dispatchEvent(new CustomEvent('place-chosen', {detail: {key: place.key}}));
    }

    // « Qui contacter ici ? »: the point goes as it would be typed, latitude first.
    ask(at, byKeyboard) {
      const point = `${at.lat.toFixed(5)}, ${at.wrap().lng.toFixed(5)}`;
      const link = document.createElement('a');
      link.href = `qui-contacter?q=${encodeURIComponent(point)}`;
      link.textContent = this.texts.here;
      const where = document.createElement('div');
      where.className = 'map-coordinates';
      where.textContent = point;
      const content = document.createElement('div');
      content.append(link, where);
      L.popup({closeButton: false, className: 'map-ask', autoPan: !byKeyboard}).setLatLng(at).setContent(content).openOn(this.map);
      if (byKeyboard) {
        link.focus();
        link.addEventListener('keydown', event => {
          event.stopPropagation();
          if (event.key === 'Escape') {
            this.map.closePopup();
            this.querySelector('.map-canvas').focus({preventScroll: true});
          }
        });
      }
    }

    async fetchOutlines() {
      this.outlines = new Map(); // asked for once
      const map = this.map;
      const answer = await fetch(this.outlinesAt);
      if (!answer.ok) {
        return;
      }
      const drawing = await answer.json();
      if (map === this.map) {
        this.outlines = new Map(drawing.features.map(feature => [feature.id, feature]));
        this.refreshMarks();
      }
    }

    async drawBackdrop(address) {
      const map = this.map;
      const answer = await fetch(address);
      if (!answer.ok || map !== this.map) {
        return;
      }
      const drawing = await answer.json();
      if (map !== this.map) {
        return;
      }
      const renderer = L.canvas({pane: 'backdrop', padding: 0.3});
      const dot = (at, radius) => L.circleMarker(at, {renderer, radius, stroke: false, fillColor: '#808a8d', fillOpacity: 0.35, interactive: false}).addTo(map);
      this.named = [];
      for (const {geometry, properties} of drawing.features) {
        if (geometry.type === 'MultiPoint') {
          geometry.coordinates.forEach(([longitude, latitude]) => dot([latitude, longitude], 1.4));
          continue;
        }
        const at = [geometry.coordinates[1], geometry.coordinates[0]];
        if (properties.departement) {
          this.named.unshift({at, words: properties.departement, kind: 'departement'});
        } else {
          dot(at, 1.5 + Math.sqrt(properties.population) / 60);
          this.named.push({at, words: properties.name, kind: 'town', population: properties.population});
        }
      }
      this.fitLabels();
    }

    // Names that would lie on one another are left out, those of smaller towns first.
    fitLabels() {
      if (!this.named) {
        return;
      }
      this.labels.clearLayers();
      const zoom = this.map.getZoom();
      const smallest = zoom < 8.5 ? 40000 : zoom < 9.5 ? 20000 : zoom < 10.5 ? 10000 : 5000;
      const taken = [];
      for (const {at, words, kind, population} of this.named) {
        if (kind === 'departement' ? zoom > 9.5 : population < smallest) {
          continue;
        }
        const middle = this.map.project(at, zoom);
        const half = words.length * LABEL_WIDTH * (kind === 'departement' ? 1.5 : 1) / 2;
        const top = kind === 'departement' ? middle.y - LABEL_HEIGHT / 2 : middle.y + 8;
        const box = [middle.x - half, top, middle.x + half, top + LABEL_HEIGHT];
        if (taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) {
          continue;
        }
        taken.push(box);
        const name = document.createElement('span');
        name.textContent = words;
        this.labels.addLayer(L.marker(at, {
          icon: L.divIcon({className: `map-label map-label-${kind}`, html: name, iconSize: [half * 2, LABEL_HEIGHT], iconAnchor: [half, middle.y - top]}),
          interactive: false, keyboard: false, zIndexOffset: -5000,
        }));
      }
    }

    tellLegend(legend) {
      const list = this.querySelector('.map-legend');
      for (const {layer, state, words} of legend) {
        const item = document.createElement('li');
        item.innerHTML = mark(layer, state);
        item.append(words);
        list.append(item);
      }
    }
  }

  if (!customElements.get('region-map')) {
    customElements.define('region-map', RegionMap);
  }
})();
