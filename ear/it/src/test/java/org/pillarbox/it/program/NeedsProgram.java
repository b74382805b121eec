package org.pillarbox.it.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs this program on the PATH. Where it is missing the test is skipped with the reason; with {@code CI} set in the
 * environment it fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgramCondition.class)
public @interface NeedsProgram {
    /** Its name, such as {@code swaks}. */
    String value();

    /** A Perl module that it needs as well for this test; empty for none. */
    String perlModule() default "";
}
