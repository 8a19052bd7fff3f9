using Sluice;

namespace Conformance.Backends;

/// <summary>What mapping templates do. Nothing but API Gateway runs: each response is what its templates print.</summary>
public interface ITemplates
{
    /// <summary>Decodes a text that is not base64.</summary>
    [HttpGet("/base64"), Mock(MediaType = "text/plain"), Returns(200)]
    [RequestTemplate("templates/decode-base64.vtl"), ResponseTemplate("templates/show.vtl")]
    void DecodeBase64();

    /// <summary>Prints a body that API Gateway cannot read.</summary>
    [HttpPost("/body"), Mock(MediaType = "text/plain"), Returns(200)]
    [RequestTemplate("templates/print-body.vtl"), ResponseTemplate("templates/show.vtl")]
    void PrintBody();

    /// <summary>Decodes a path value whose encoding is invalid.</summary>
    [HttpGet("/path/{key}"), Mock(MediaType = "text/plain"), Returns(200)]
    [RequestTemplate("templates/decode-path.vtl"), ResponseTemplate("templates/show.vtl")]
    void DecodePath();

    /// <summary>Renders a template that takes longer than the integration's timeout.</summary>
    [HttpGet("/slow-template"), Mock(MediaType = "text/plain"), Returns(200)]
    [RequestTemplate("templates/slow.vtl"), ResponseTemplate("templates/show.vtl")]
    void RenderSlowly();
}
