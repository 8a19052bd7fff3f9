using System.Buffers.Text;
using System.Text;

namespace Sluice.Runtime;

/// <summary>The status and the headers of a response of the Lambda Runtime API, as far as the loop needs them.</summary>
internal readonly struct HttpHead
{
    /// <summary>The last time that .NET can represent, in milliseconds of Unix time. A deadline after it is none.</summary>
    private const long MaxDeadline = 253_402_300_799_999;

    /// <summary>Far more than the 6 MB that Lambda passes on.</summary>
    public const int MaxContentLength = 1 << 30;

    private static string _functionArn = "";

    public HttpHead(ReadOnlySpan<byte> head)
    {
        // HTTP/1.1 200 OK
        var space = head.IndexOf((byte)' ');
        if (!head.StartsWith("HTTP/1."u8) || space < 0 || !Utf8Parser.TryParse(head[(space + 1)..], out int status, out _))
        {
            throw new IOException("The Lambda Runtime API did not answer with HTTP.");
        }

        Status = status;
        var (requestId, functionArn, traceId, tenantId, clientContext, cognitoIdentity) = default(InvocationHeaders);
        while (head.IndexOf("\r\n"u8) is >= 0 and var length)
        {
            var line = head[..length];
            head = head[(length + 2)..];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0)
            {
                continue;
            }

            var name = line[..colon];
            var value = Utf8Text.Trim(line[(colon + 1)..]);
            if (Is(name, "content-length"u8))
            {
                ContentLength = Utf8Parser.TryParse(value, out int contentLength, out _) && contentLength is >= 0 and <= MaxContentLength
                    ? contentLength
                    : throw new IOException("The Lambda Runtime API sent an invalid Content-Length.");
            }
            else if (Is(name, "transfer-encoding"u8))
            {
                IsChunked = Is(value, "chunked"u8);
            }
            else if (Is(name, "connection"u8))
            {
                Closes = Is(value, "close"u8);
            }
            else if (Is(name, "lambda-runtime-aws-request-id"u8))
            {
                requestId = Encoding.ASCII.GetString(value);
            }
            else if (Is(name, "lambda-runtime-deadline-ms"u8))
            {
                DeadlineMilliseconds = Utf8Parser.TryParse(value, out long deadline, out _) && deadline is >= 0 and <= MaxDeadline ? deadline : null;
            }
            else if (Is(name, "lambda-runtime-invoked-function-arn"u8))
            {
                // Nearly all invocations of a process have the same ARN, so the string is kept.
                var known = _functionArn;
                functionArn = Ascii.Equals(value, known) ? known : _functionArn = Encoding.ASCII.GetString(value);
            }
            else if (Is(name, "lambda-runtime-trace-id"u8))
            {
                traceId = Encoding.ASCII.GetString(value);
            }
            else if (Is(name, "lambda-runtime-aws-tenant-id"u8))
            {
                tenantId = Encoding.UTF8.GetString(value);
            }
            else if (Is(name, "lambda-runtime-client-context"u8))
            {
                clientContext = Encoding.UTF8.GetString(value);
            }
            else if (Is(name, "lambda-runtime-cognito-identity"u8))
            {
                cognitoIdentity = Encoding.UTF8.GetString(value);
            }
        }

        Invocation = new(requestId, functionArn, traceId, tenantId, clientContext, cognitoIdentity);
    }

    public int Status { get; }

    /// <summary>True for a response such as 100 Continue, which another one follows.</summary>
    public bool IsInterim => Status is >= 100 and < 200;

    public int ContentLength { get; }

    public bool IsChunked { get; }

    public bool Closes { get; }

    /// <summary>The deadline of the invocation in milliseconds of Unix time.</summary>
    public long? DeadlineMilliseconds { get; }

    /// <summary>What a response to a request for the next invocation says about the invocation.</summary>
    public InvocationHeaders Invocation { get; }

    /// <summary>Returns the index after the empty line that ends the headers; -1 if it has not arrived yet.</summary>
    public static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        return end < 0 ? -1 : end + 4;
    }

    public static int ParseChunkSize(ReadOnlySpan<byte> line) =>
        Utf8Parser.TryParse(line, out int size, out var consumed, 'x') && consumed > 0 && size >= 0
            ? size
            : throw new IOException("The Lambda Runtime API sent an invalid chunk size.");

    private static bool Is(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Ascii.EqualsIgnoreCase(left, right);
}
