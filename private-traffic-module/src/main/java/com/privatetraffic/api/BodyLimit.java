package com.privatetraffic.api;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ReadListener;
import javax.servlet.ServletException;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above a limit with 413: before reading where the length is declared, else at the byte that is too many.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 1024 * 1024;

    static final Problem PROBLEM = Problem.of(413, "Body too large", "A body may have 1,048,576 bytes at most.");

    /** Thrown while a body without declared length is read. */
    private static final class BodyTooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (UploadRequest.in(request) != null) {
            // Limited where it is read, by a setting.
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > BYTES) {
            ProblemWriter.write(response, PROBLEM);
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private ServletInputStream body;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new CountedBody(super.getInputStream());
            }
            return body;
        }
    }

    private static final class CountedBody extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        CountedBody(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = body.read(into, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > BYTES) {
                throw new BodyTooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
