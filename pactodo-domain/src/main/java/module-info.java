/**
 * The domain of PacToDo: tasks and what holds of them, the arithmetic of promises, and the life of incidents. It requires
 * nothing but the JDK's base module.
 */
module io.pactodo.domain {
    exports io.pactodo.domain.incident;
    exports io.pactodo.domain.postmortem;
    exports io.pactodo.domain.slo;
    exports io.pactodo.domain.task;
}
