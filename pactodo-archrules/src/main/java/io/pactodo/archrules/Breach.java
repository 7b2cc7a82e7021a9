package io.pactodo.archrules;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;

/**
 * One place where a rule is not kept.
 *
 * @param place where that is
 * @param message what is wrong there
 */
record Breach(HasSourceCodeLocation place, String message) {
    /** What ArchUnit says of that access or dependency, which says where it is as well. */
    static <T extends HasDescription & HasSourceCodeLocation> Breach of(T place) {
        return new Breach(place, place.getDescription());
    }

    static Breach of(Dependency dependency) {
        return new Breach(dependency, dependency.getDescription());
    }

    /** Of a class. */
    static Breach of(JavaClass type, String words) {
        return new Breach(type, type.getDescription() + " " + words + " in " + type.getSourceCodeLocation());
    }

    /** Of a field, a method or a constructor. */
    static Breach of(JavaMember member, String words) {
        return new Breach(member, member.getDescription() + " " + words + " in " + member.getSourceCodeLocation());
    }
}
