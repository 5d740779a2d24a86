import fc from "fast-check";

/** The first case that fails is enough to notice a changed core: nobody reads the smallest one. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
