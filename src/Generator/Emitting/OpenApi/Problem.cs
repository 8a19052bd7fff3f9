using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Emitting.Documents;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes problems that are known at build time, in the form in which the runtime writes all others.</summary>
internal static class Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>Returns a problem as JSON on one line.</summary>
    /// <param name="status">The status, or null if the problem applies to several.</param>
    /// <param name="title">The title of all problems of this type.</param>
    /// <param name="type">The URI of the type in quotes, a template's reference to it, or null if there is none.</param>
    /// <param name="moreMembers">Further members as JSON, with a leading comma.</param>
    public static string Json(int? status, string title, string? type, string moreMembers = "") =>
        "{"
        + (type is null ? "" : "\"type\":" + type + ",")
        + "\"title\":" + JsonString.Of(title)
        + (status is { } number ? ",\"status\":" + number.ToString(CultureInfo.InvariantCulture) : "")
        + moreMembers
        + "}";

    public static string Json(int status, string moreMembers = "") =>
        Json(status, ProblemTypes.Title(status), ProblemTypes.Type(status) is { } type ? JsonString.Of(type) : null, moreMembers);
}
