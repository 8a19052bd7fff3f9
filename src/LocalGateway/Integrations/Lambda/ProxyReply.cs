using System.Globalization;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Reads the response that a function of a proxy integration returns.</summary>
internal static class ProxyReply
{
    /// <summary>Reads a response.</summary>
    /// <param name="payload">The JSON that the function returned.</param>
    /// <param name="wantsBytes">Whether the client accepts one of the API's binary media types. Only then is a body in base64 decoded.</param>
    /// <returns>The response, or null if the JSON is not a valid one; then the client gets 502.</returns>
    public static GatewayReply? Read(ReadOnlyMemory<byte> payload, bool wantsBytes)
    {
        try
        {
            using var document = WellFormedJson.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, wantsBytes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (FormatException)
        {
            // The body is said to be base64, but it is not.
            return null;
        }
    }

    /// <summary>Reads the head of a streamed response: status, headers and cookies.</summary>
    /// <param name="json">The JSON of the head.</param>
    /// <param name="stream">The body that follows, or null if it is complete.</param>
    /// <param name="body">The complete body.</param>
    /// <returns>The response, or null if the JSON is not a valid head; then the client gets 502.</returns>
    public static GatewayReply? ReadHead(ReadOnlyMemory<byte> json, ReplyStream? stream, ReadOnlyMemory<byte> body = default)
    {
        try
        {
            using var document = WellFormedJson.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? ReadHead(document.RootElement, stream, body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GatewayReply? ReadHead(JsonElement root, ReplyStream? stream, ReadOnlyMemory<byte> body)
    {
        var status = 200;
        JsonElement single = default;
        JsonElement multi = default;
        JsonElement cookies = default;
        foreach (var member in root.EnumerateObject())
        {
            var value = member.Value;
            var understood = member.Name switch
            {
                "statusCode" => TryReadStatus(value, out status),
                "headers" => TryReadObject(value, out single),
                "multiValueHeaders" => TryReadObject(value, out multi),
                "cookies" => TryReadTexts(value, out cookies),
                _ => false,
            };
            if (!understood)
            {
                return null;
            }
        }

        if (ReadHeaders(single, multi) is not { } headers)
        {
            return null;
        }

        if (cookies.ValueKind == JsonValueKind.Array)
        {
            foreach (var cookie in cookies.EnumerateArray())
            {
                headers.Add("Set-Cookie", cookie.GetString()!);
            }
        }

        return new() { Status = status, Headers = headers, Body = body, Stream = stream };
    }

    private static bool TryReadTexts(JsonElement value, out JsonElement list)
    {
        list = value;
        return value.ValueKind == JsonValueKind.Null
            || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String));
    }

    private static GatewayReply? Read(JsonElement root, bool wantsBytes)
    {
        var status = 200;
        var body = "";
        var isBase64 = false;
        JsonElement single = default;
        JsonElement multi = default;
        foreach (var member in root.EnumerateObject())
        {
            var value = member.Value;
            var understood = member.Name switch
            {
                "statusCode" => TryReadStatus(value, out status),
                "body" => TryReadText(value, out body),
                "isBase64Encoded" => TryReadFlag(value, out isBase64),
                "headers" => TryReadObject(value, out single),
                "multiValueHeaders" => TryReadObject(value, out multi),
                _ => false,
            };
            if (!understood)
            {
                return null;
            }
        }

        if (ReadHeaders(single, multi) is not { } headers)
        {
            return null;
        }

        var bytes = isBase64 && wantsBytes ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body);
        return new() { Status = status, Headers = headers, Body = bytes };
    }

    private static bool TryReadStatus(JsonElement value, out int status)
    {
        status = 0;
        var read = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt32(out status),
            JsonValueKind.String => int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out status),
            _ => false,
        };
        return read && status is >= 200 and <= 599;
    }

    private static bool TryReadText(JsonElement value, out string text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return value.ValueKind is JsonValueKind.String or JsonValueKind.Null;
    }

    private static bool TryReadFlag(JsonElement value, out bool flag)
    {
        flag = value.ValueKind == JsonValueKind.True;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null;
    }

    private static bool TryReadObject(JsonElement value, out JsonElement map)
    {
        map = value;
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
    }

    // It is recorded that a name with several values keeps them, and that a single value of the same name is added.
    private static HeaderList? ReadHeaders(JsonElement single, JsonElement multi)
    {
        var headers = new HeaderList();
        if (multi.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in multi.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.Array)
                {
                    return null;
                }

                foreach (var value in member.Value.EnumerateArray())
                {
                    if (!TryAppend(headers, member.Name, value))
                    {
                        return null;
                    }
                }
            }
        }

        if (single.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in single.EnumerateObject())
            {
                if (!TryAppend(headers, member.Name, member.Value))
                {
                    return null;
                }
            }
        }

        if (!headers.Contains("Content-Type"))
        {
            headers.Add("Content-Type", MediaType.Json);
        }

        return headers;
    }

    // Numbers, true and false become texts; objects and lists make the whole response malformed.
    private static bool TryAppend(HeaderList headers, string name, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return false;
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            ResponseHeaders.Append(headers, name, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }

        return true;
    }
}
