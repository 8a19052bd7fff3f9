using Sluice;

namespace Conformance.Backends;

/// <summary>A server of your own, <c>backend.py</c>, that answers with any three digits as its status.</summary>
[HttpBackend("http://${stageVariables.backend}", Timeout = 5000)]
public interface IOddBackend
{
    /// <summary>Passes the response on.</summary>
    [HttpGet("/backend/proxy/{status}"), Forward("GET", "/{status}", Proxy = true)]
    void Pass([FromPath] string status);

    /// <summary>Chooses a response by the three digits; deploy.overlay.yaml has the pattern 999.</summary>
    [HttpGet("/backend/custom/{status}"), Forward("GET", "/{status}"), MapStatus("404", 409)]
    void Choose([FromPath] string status);
}
