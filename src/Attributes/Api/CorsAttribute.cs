using System;

namespace Sluice;

/// <summary>
/// Lets pages of other origins call: every path answers a browser's preflight, without a function, and every response has
/// the headers that a browser wants, errors included. On the assembly it counts for every operation, on a class or an
/// interface for its operations, on a method for that one; the nearest counts. <see cref="DisableCorsAttribute"/> takes
/// operations out.
/// </summary>
/// <remarks>
/// A path has one preflight: its operations with CORS name the same origins. The gateway's own refusals (an unknown path, a
/// body that a validator refuses) are the whole API's, and have the headers of the assembly's attribute only.
/// </remarks>
/// <param name="origins">
/// Origins such as <c>https://app.example.com</c>, without a path, or <c>*</c> alone for any. With several origins the
/// gateway's own refusals stay without the headers.
/// </param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class CorsAttribute(params string[] origins) : Attribute
{
    /// <summary>The origins that may call.</summary>
    public string[] Origins { get; } = origins;

    /// <summary>Whether a page may send cookies and credentials. Not together with <c>*</c>.</summary>
    public bool AllowCredentials { get; set; }

    /// <summary>Request headers that a page may send beside <c>Content-Type</c> and those that operations bind.</summary>
    public string[] AllowHeaders { get; set; } = [];

    /// <summary>Response headers that a page may read beside the few that it always may.</summary>
    public string[] ExposeHeaders { get; set; } = [];

    /// <summary>How long a browser keeps the answer to a preflight, in seconds.</summary>
    public int MaxAge { get; set; } = 600;
}
