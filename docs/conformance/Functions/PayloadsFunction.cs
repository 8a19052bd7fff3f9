using System.Text;
using Sluice;

namespace Conformance.Functions;

/// <summary>What API Gateway and Lambda do with payloads and answers of a function.</summary>
[LambdaFunction(MemorySize = 512)]
public sealed class PayloadsFunction
{
    /// <summary>Is never invoked: its template passes on the client's body as the payload, which is not JSON.</summary>
    [HttpPost("/payload"), RequestTemplate("templates/raw-payload.vtl")]
    public static string Payload() => "The payload was JSON.";

    /// <summary>Tells how many bytes of a file arrived.</summary>
    /// <param name="file">The file.</param>
    [HttpPost("/upload")]
    public static string Upload(FormFile file) => $"{file.Length} bytes: {Convert.ToHexString(file.Content.Span)}";

    /// <summary>Answers with bytes, which travel as base64 without quotes.</summary>
    [HttpGet("/bytes"), Produces("application/octet-stream")]
    public static byte[] Bytes() => [0, 1, 2, 0xfd, 0xfe, 0xff, .. Encoding.ASCII.GetBytes("bytes")];
}
