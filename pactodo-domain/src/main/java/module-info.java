/**
 * The domain of PacToDo: tasks and what holds of them, the arithmetic of promises, the life of incidents, and
 * the judgement of drills. It requires
 * nothing but the JDK's base module.
 */
module io.pactodo.domain {
    exports io.pactodo.domain.drill;
    exports io.pactodo.domain.incident;
    exports io.pactodo.domain.postmortem;
    exports io.pactodo.domain.slo;
    exports io.pactodo.domain.task;
}
