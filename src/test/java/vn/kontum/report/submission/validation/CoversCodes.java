package vn.kontum.report.submission.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.kontum.report.submission.FindingCode;

/** The codes that a test of a row of the intake tables makes appear. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CoversCodes {
    FindingCode[] value();
}
