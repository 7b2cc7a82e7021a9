package io.pactodo.bootstrap;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {
    private Terminal() {}

    /** Whether both input and output of this process are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // JDK 17 has no other way; newer ones are asked below.
    static boolean isThere() {
        var console = System.console();
        return console != null && saysSo(console);
    }

    /** From JDK 22 on there may be a console without a terminal, and a method to ask it. */
    private static boolean saysSo(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
