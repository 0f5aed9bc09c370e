package org.imagetoimageai.bot.genai.google;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// What the provider says, written by hand after its reference.
final class Answers {

    private Answers() {}

    static byte[] picture(int color) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, color);
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ending(String finishReason, String... parts) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":%s},\"finishReason\":\"%s\",\"index\":0}]}"
                .formatted(Stream.of(parts).collect(Collectors.joining(",", "[", "]")), finishReason);
    }

    static String inline(byte[] picture) {
        return "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%s\"},\"thoughtSignature\":\"c2ln\"}"
                .formatted(Base64.getEncoder().encodeToString(picture));
    }

    static String thought(byte[] picture) {
        return "{\"thought\":true," + inline(picture).substring(1);
    }

    static String words(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    static String error(int code, String status, String message, String... details) {
        return "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\",\"details\":[%s]}}"
                .formatted(code, message, status, String.join(",", details));
    }

    static String retryIn(String delay) {
        return "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"" + delay + "\"}";
    }

    static String because(String reason) {
        return "{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"" + reason
                + "\",\"domain\":\"googleapis.com\"}";
    }
}
