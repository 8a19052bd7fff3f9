#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>One of several results, whose types and statuses are known at build time.</summary>
public interface IHttpResults
{
    /// <summary>The result that it is.</summary>
    HttpResult Result { get; }
}
