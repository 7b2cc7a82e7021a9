package io.pactodo.adapter.rest;

import org.glassfish.grizzly.http.util.MimeHeaders;

/** The names of headers: tokens, as RFC 9110, section 5.6.2 writes them. Grizzly takes more. */
final class HeaderNames {
    private static final String MARKS = "!#$%&'*+-.^_`|~";

    private HeaderNames() {}

    static boolean areTokens(MimeHeaders headers) {
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.getName(index).toString();
            if (name.isEmpty() || !name.chars().allMatch(HeaderNames::isTokenCharacter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTokenCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || MARKS.indexOf(character) >= 0;
    }
}
