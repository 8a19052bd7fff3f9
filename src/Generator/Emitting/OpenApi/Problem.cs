using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Emitting.Json;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Problem details that are known at build time, as the runtime writes those that are not.</summary>
internal static class Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>A problem in one line.</summary>
    /// <param name="status">The status; null where the problem stands for several.</param>
    /// <param name="title">What every problem of its kind is called.</param>
    /// <param name="type">A URI in quotes, or what stands for one in a template; null for none.</param>
    /// <param name="moreMembers">Further members with a leading comma, in JSON.</param>
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
