namespace Sluice.Generator.Model.Operations;

/// <summary>How the value of a result becomes the body of the response.</summary>
internal enum ResultForm
{
    Json,

    /// <summary>A string, which is sent unchanged.</summary>
    Text,

    /// <summary>Bytes, which are sent unchanged.</summary>
    Binary,

    /// <summary>An <c>IAsyncEnumerable&lt;T&gt;</c>, which is written as a JSON array.</summary>
    Sequence,

    /// <summary>An <c>IAsyncEnumerable&lt;T&gt;</c>, which is streamed as lines of JSON.</summary>
    Lines,

    /// <summary>An <c>IAsyncEnumerable&lt;T&gt;</c>, which is streamed as server-sent events.</summary>
    Events,

    /// <summary>A <c>Stream</c>, which is streamed unchanged.</summary>
    Stream,

    /// <summary>A result of Amazon's packages, which holds status, headers and body.</summary>
    Proxy,
}
