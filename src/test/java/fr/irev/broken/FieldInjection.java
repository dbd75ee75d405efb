package fr.irev.broken;

import org.springframework.beans.factory.annotation.Autowired;

class FieldInjection {

    @Autowired
    OpenService service;
}
