/**
 * The domain of PacToDo: tasks and what holds of them, and the arithmetic of promises. It requires nothing but the JDK's
 * base module.
 */
module io.pactodo.domain {
    exports io.pactodo.domain.slo;
    exports io.pactodo.domain.task;
}
