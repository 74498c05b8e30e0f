package com.privatetraffic.starter.linkage;

/** Has one class, with those inside it, in a form of its own, and may lack another; the rest is the application's. */
final class OneClassLoader extends ClassLoader {

    private final String name;
    private final byte[] classFile;
    private final String missing;

    /** With {@code name} as {@code classFile}, and without {@code missing}. */
    OneClassLoader(String name, byte[] classFile, String missing) {
        super(OneClassLoader.class.getClassLoader());
        this.name = name;
        this.classFile = classFile;
        this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
        if (wanted.equals(missing)) {
            throw new ClassNotFoundException(wanted);
        }
        synchronized (getClassLoadingLock(wanted)) {
            Class<?> loaded = findLoadedClass(wanted);
            if (loaded == null && wanted.equals(name)) {
                loaded = defineClass(name, classFile, 0, classFile.length);
            } else if (loaded == null && wanted.startsWith(name + "$")) {
                byte[] nested = Published.classFile(wanted);
                loaded = defineClass(wanted, nested, 0, nested.length);
            }
            return loaded == null ? super.loadClass(wanted, resolve) : loaded;
        }
    }
}
