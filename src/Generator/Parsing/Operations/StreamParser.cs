using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses values that a response streams: a <c>Stream</c>, and a sequence whose media type says how its items are separated.</summary>
internal static class StreamParser
{
    private const string Sequence = "System.Collections.Generic.IAsyncEnumerable`1";
    private const string SseItem = "System.Net.ServerSentEvents.SseItem`1";

    /// <summary>Returns the type of the items if the type is a sequence; otherwise null.</summary>
    public static ITypeSymbol? Element(ITypeSymbol value) => value is INamedTypeSymbol named && named.Is(Sequence) ? named.TypeArguments[0] : null;

    /// <summary>Returns true if the value is streamed. Only a function can do so.</summary>
    public static bool IsStreamed(OperationScope scope, ITypeSymbol value) =>
        scope.Method.ContainingType.TypeKind != TypeKind.Interface
        && (IsStream(value) || (Element(value) is not null && MediaType(scope) is { } type && MediaTypes.IsSequential(type)));

    /// <summary>Returns the streamed value, or null if it is not valid. The reason is then among the findings.</summary>
    public static StreamModel? Parse(OperationScope scope, ITypeSymbol value, Location? place)
    {
        if (!scope.IsProxy)
        {
            scope.Diagnostics.Add(ResultRules.StreamWithoutProxy, place, scope.Method.Name);
            return null;
        }

        if (scope.Method.Attribute(WellKnown.Cache) is { } cache)
        {
            scope.Diagnostics.Add(
                SettingRules.RefusedSetting, cache.Place(scope.Cancellation), "[Cache]", "on a streamed operation",
                "API Gateway does not cache a response that it streams.");
        }

        var mediaType = MediaType(scope);
        if (Element(value) is { } element)
        {
            return ParseSequence(scope, element, mediaType!, place);
        }

        if (mediaType is null)
        {
            scope.Diagnostics.Add(ResultRules.StreamWithoutMediaType, place, scope.Method.Name);
            return null;
        }

        return new(ResultForm.Stream, new TypeRef { Name = value.FullName(), Shape = TypeShape.Stream }, null);
    }

    private static StreamModel? ParseSequence(OperationScope scope, ITypeSymbol element, string mediaType, Location? place)
    {
        var isEvents = mediaType == MediaTypes.Events;
        var data = isEvents && element is INamedTypeSymbol named && named.Is(SseItem) ? named.TypeArguments[0] : null;
        return scope.Types.Parse(data ?? element, TypeUse.Write, place) is not { } type
            ? null
            : new(isEvents ? ResultForm.Events : ResultForm.Lines, type, data is null ? null : element.FullName());
    }

    private static bool IsStream(ITypeSymbol value) => value is INamedTypeSymbol named && named.SelfAndBases().Any(type => type.Is("System.IO.Stream"));

    private static string? MediaType(OperationScope scope) => scope.Method.Attribute(WellKnown.Produces)?.Argument<string>(0);
}
