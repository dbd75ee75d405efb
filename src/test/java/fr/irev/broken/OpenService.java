package fr.irev.broken;

import org.springframework.stereotype.Service;

/** Anyone who is signed in may call it. */
@Service
public class OpenService {

    public void destroy() {}
}
