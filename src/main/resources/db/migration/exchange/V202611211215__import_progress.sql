-- An import can be followed while it runs, taken up again after a stop, and its rejects written with their own header.
alter table people_import
    add column header      json        not null default '[]',
    add column total       int         not null default 0,   -- lines of the file, the header left out
    add column opposed     int         not null default 0,   -- addresses of the file that refused the sendings, and still do
    add column touched_at  datetime(6) null,                 -- the last sign of life of whoever runs it
    add column finished_at datetime(6) null;
