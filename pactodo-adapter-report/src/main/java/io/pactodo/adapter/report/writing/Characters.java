package io.pactodo.adapter.report.writing;

/** Which characters may stand in a document. */
final class Characters {
    private Characters() {}

    /** A character that may stand in any document; in place of one that may not, and of half a character, the sign for it. */
    static int printable(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean isNone = Character.getType(character) == Character.SURROGATE || (character & 0xfffe) == 0xfffe;
        return isControl || isNone ? 0xfffd : character;
    }
}
