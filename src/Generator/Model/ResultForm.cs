namespace Sluice.Generator.Model;

/// <summary>How a value becomes a body.</summary>
internal enum ResultForm
{
    Json,

    /// <summary>A string as it is.</summary>
    Text,

    /// <summary>Bytes as they are.</summary>
    Binary,

    /// <summary>An <c>IAsyncEnumerable&lt;T&gt;</c> as a JSON array.</summary>
    Sequence,

    /// <summary>A result of Amazon's packages that holds status, headers and body.</summary>
    Proxy,
}
