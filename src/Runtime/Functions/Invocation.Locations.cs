using Sluice.Contract;

namespace Sluice.Runtime;

/// <content>Completes the location of a result with what is in front of the route: the stage, or the base path of a domain.</content>
public sealed partial class Invocation
{
    private string? _location;
    private string? _given;

    /// <summary>Completes the location of the result that is written next. An absolute URI stays as it is.</summary>
    /// <param name="location">The location that the result was made with; <see langword="null"/> for none.</param>
    /// <param name="segments">The number of segments of the operation's route, without a variable that takes the rest of the path.</param>
    /// <param name="rest">The variable that takes the rest of the path; <see langword="null"/> for none.</param>
    public void Locate(string? location, int segments, string? rest = null)
    {
        _location = null;
        if (location is null || !Locations.IsRelative(location))
        {
            return;
        }

        var path = IsEvent
            ? PayloadTexts.Find(_event.Span, "requestContext"u8, "path"u8)
            : PayloadTexts.Find(_event.Span, PayloadContract.PathUtf8);
        if (string.IsNullOrEmpty(path))
        {
            return;
        }

        if (rest is not null)
        {
            var value = IsEvent
                ? PayloadTexts.Find(_event.Span, "pathParameters"u8, System.Text.Encoding.UTF8.GetBytes(rest))
                : PayloadTexts.Find(_event.Span, PayloadContract.RestUtf8);
            segments += Locations.CountSegments(value);
        }

        (_given, _location) = (location, Locations.Resolve(location, path, segments));
    }

    // Code that sets the header later has chosen another location.
    private Dictionary<string, string>? Located(Dictionary<string, string>? headers)
    {
        if (_location is null || headers is null || !headers.TryGetValue("Location", out var location) || location != _given)
        {
            return headers;
        }

        var all = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase) { ["Location"] = _location };
        _location = null;
        return all;
    }
}
