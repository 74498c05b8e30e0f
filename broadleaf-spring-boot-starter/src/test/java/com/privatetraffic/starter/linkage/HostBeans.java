package com.privatetraffic.starter.linkage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;

/** Ids of beans, in XML contexts and in annotations of Broadleaf's jars. */
final class HostBeans {

    private static final Pattern ID =
            Pattern.compile("<bean\\s[^>]*?\\bid=\"([^\"]+)\"|<\\w+:list\\s[^>]*?\\bid=\"([^\"]+)\"");

    private HostBeans() {}

    /** Every id the eight jars give to a bean. */
    static Set<String> inJars() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String path : ManagementFactory.getRuntimeMXBean().getClassPath().split(File.pathSeparator, -1)) {
            if (path.contains("broadleaf-") && path.endsWith("-GA.jar")) {
                try (JarFile jar = new JarFile(path)) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            collect(entry.getName(), in, ids);
                        }
                    }
                }
            }
        }
        return ids;
    }

    /** The ids of one of the starter's contexts. */
    static Set<String> in(String resource) {
        try (InputStream in = HostBeans.class.getClassLoader().getResourceAsStream(resource)) {
            Set<String> ids = new TreeSet<>();
            collect(resource, in, ids);
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String name, InputStream in, Set<String> ids) throws IOException {
        if (name.endsWith(".xml")) {
            Matcher found = ID.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                ids.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        } else if (name.endsWith(".class")) {
            new ClassReader(in.readAllBytes()).accept(new Components(ids), ClassReader.SKIP_CODE);
        }
    }

    private static final class Components extends ClassVisitor {

        private final Set<String> ids;

        Components(Set<String> ids) {
            super(SpringAsmInfo.ASM_VERSION);
            this.ids = ids;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.startsWith("Lorg/springframework/stereotype/")
                    ? new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
                        @Override
                        public void visit(String name, Object value) {
                            ids.add(value.toString());
                        }
                    }
                    : null;
        }
    }
}
