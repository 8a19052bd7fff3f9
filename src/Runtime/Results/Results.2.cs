namespace Sluice;

/// <summary>One of two results.</summary>
/// <typeparam name="T1">A result type.</typeparam>
/// <typeparam name="T2">A result type.</typeparam>
public sealed class Results<T1, T2> : IHttpResults
    where T1 : HttpResult
    where T2 : HttpResult
{
    private Results(HttpResult result) => Result = result;

    /// <summary>The result that the method returned.</summary>
    public HttpResult Result { get; }

    /// <summary>Wraps a result.</summary>
    public static implicit operator Results<T1, T2>(T1 result) => new(result);

    /// <summary>Wraps a result.</summary>
    public static implicit operator Results<T1, T2>(T2 result) => new(result);
}
