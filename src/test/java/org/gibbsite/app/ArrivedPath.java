package org.gibbsite.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that stands for Gibbsite: says in which character set it reads paths, and whether there is the one it got. */
final class ArrivedPath {
    private ArrivedPath() {}

    public static void main(String[] arguments) {
        boolean isHere = Files.exists(Path.of(arguments[arguments.length - 1]));
        System.out.println(System.getProperty("sun.jnu.encoding") + " " + isHere);
    }
}
