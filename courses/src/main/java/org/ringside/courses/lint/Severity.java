package org.ringside.courses.lint;

/** How bad a finding is. */
public enum Severity {
    /** The course cannot be run or judged as it is. */
    ERROR,
    /** The course can be run, but probably not as its designer meant it. */
    WARNING,
    /** Good to know. */
    NOTE
}
