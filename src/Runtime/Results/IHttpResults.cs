namespace Sluice;

/// <summary>One of several results, whose types and statuses are known at build time.</summary>
public interface IHttpResults
{
    /// <summary>The result that the method returned.</summary>
    HttpResult Result { get; }
}
