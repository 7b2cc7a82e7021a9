/** The use cases of PacToDo, and the ports that only they need. */
module io.pactodo.application {
    requires transitive io.pactodo.domain;

    exports io.pactodo.application;
}
