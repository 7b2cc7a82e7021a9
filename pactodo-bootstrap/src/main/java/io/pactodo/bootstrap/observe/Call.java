package io.pactodo.bootstrap.observe;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * How a watcher is called.
 *
 * @param watcher who
 * @param command its program and arguments
 * @param uri where it then answers
 * @param log the file for what it says
 */
record Call(Watcher watcher, List<String> command, URI uri, Path log) {
    Call {
        command = List.copyOf(command);
    }
}
