/** The domain of PacToDo: tasks and what holds of them. It requires nothing but the JDK's base module. */
module io.pactodo.domain {
    exports io.pactodo.domain.task;
}
