using System;

namespace Sluice;

/// <summary>
/// Lets pages of other origins call operations (cross-origin resource sharing). Each path responds to a browser's preflight request without a function,
/// and each response, errors included, has the headers that a browser needs. On the assembly the attribute applies to all operations, on a class or an
/// interface to its operations, and on a method to that operation; the innermost attribute counts. <see cref="DisableCorsAttribute"/> excludes
/// operations.
/// </summary>
/// <remarks>
/// A path has only one preflight response, so all its operations with CORS must name the same origins. Gateway responses (for an unknown path, or a body
/// that a validator refuses) belong to the whole API, and have only the headers of the assembly's attribute.
/// </remarks>
/// <param name="origins">
/// Origins such as <c>https://app.example.com</c>, without a path, or only <c>*</c> for any origin. If there are several origins, gateway responses
/// have no CORS headers.
/// </param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class CorsAttribute(params string[] origins) : Attribute
{
    /// <summary>The origins whose pages may call the operations.</summary>
    public string[] Origins { get; } = origins;

    /// <summary>True if pages may send cookies and credentials. This is not possible together with <c>*</c>.</summary>
    public bool AllowCredentials { get; set; }

    /// <summary>Request headers that pages may send, in addition to <c>Content-Type</c> and the headers that operations bind.</summary>
    public string[] AllowHeaders { get; set; } = [];

    /// <summary>Response headers that pages may read, in addition to those that the CORS specification always allows.</summary>
    public string[] ExposeHeaders { get; set; } = [];

    /// <summary>How long a browser caches the response to a preflight request, in seconds.</summary>
    public int MaxAge { get; set; } = 600;
}
