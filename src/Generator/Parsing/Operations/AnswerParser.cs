using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a result type, or a union of several, into the statuses that it can have.</summary>
internal static class AnswerParser
{
    private static readonly string[] Located = [WellKnown.Created, WellKnown.CreatedOfValue, WellKnown.Accepted, WellKnown.AcceptedOfValue];

    public static bool IsAnswer(ITypeSymbol type) =>
        type is INamedTypeSymbol named && (IsUnion(named) || Base(named, WellKnown.HttpResult) is not null);

    public static bool IsUnion(ITypeSymbol type) =>
        type.IsOrImplements(WellKnown.HttpResults);

    /// <summary>Returns the result, or null if the type is not valid. The reason is then among the findings.</summary>
    public static ResultModel? Parse(OperationScope scope, INamedTypeSymbol type)
    {
        var place = TypePlaces.Of(scope.Method, scope.Cancellation);
        var answers = ImmutableArray.CreateBuilder<AnswerModel>();
        StreamModel? stream = null;
        foreach (var alternative in IsUnion(type) && type.TypeArguments.Length > 0 ? type.TypeArguments : [type])
        {
            if (ParseAnswer(scope, alternative, place, ref stream) is not { } answer)
            {
                return null;
            }

            answers.Add(answer);
        }

        if (scope.Method.Attribute(WellKnown.Returns) is { } returns)
        {
            scope.Diagnostics.Add(ResultRules.ReturnsBesideResult, returns.Place(scope.Cancellation), scope.Method.Name);
        }

        var success = answers.FirstOrDefault(a => a.IsFile || a.IsStream) ?? answers.FirstOrDefault(a => a.Statuses[0] is >= 200 and <= 299) ?? answers[0];
        return new(success.Statuses[0], success.Value, scope.Doc.Returns)
        {
            DeclaredType = type.FullName(),
            Answers = answers.ToEquatableArray(),
            IsUnion = IsUnion(type),
            Form = stream?.Form ?? ResultForm.Json,
            EventType = stream?.EventType,
        };
    }

    private static AnswerModel? ParseAnswer(OperationScope scope, ITypeSymbol type, Location? place, ref StreamModel? stream)
    {
        if (type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
        {
            scope.Diagnostics.Fail();
            return null;
        }

        if (!named.IsVisible(scope.Assembly))
        {
            scope.Diagnostics.Add(TypeRules.TypeNotAccessible, place, named.PlainName());
            return null;
        }

        if (Statuses(scope, named, place) is not { } statuses)
        {
            return null;
        }

        TypeRef? value = null;
        var streams = false;
        if (Base(named, WellKnown.HttpResultOfValue) is { } holder)
        {
            // The first success decides how the response is sent.
            var isStream = stream is null && statuses[0] is >= 200 and <= 299 && StreamParser.IsStreamed(scope, holder.TypeArguments[0]);
            stream = isStream ? StreamParser.Parse(scope, holder.TypeArguments[0], place) : stream;
            value = isStream ? stream?.Type : scope.Types.Parse(holder.TypeArguments[0], TypeUse.Write, place);
            if (value is null)
            {
                return null;
            }

            streams = isStream;
        }

        if (Attribute(named) is { } given && given.NamedArgument<string>("Header") is { } header && MappingNames.ResponseHeaderProblem(header) is { } problem)
        {
            scope.Diagnostics.Add(ResultRules.InvalidResultHeader, given.NamedPlace("Header", scope.Cancellation) ?? place, header, named.PlainName(), problem);
            return null;
        }

        return new(
            named.FullName(), statuses.ToEquatableArray(), Base(named, WellKnown.HttpProblem) is not null, value,
            Attribute(named)?.NamedArgument<string>("Header"))
        {
            IsFile = named.Is(WellKnown.File),
            IsLocated = Located.Any(name => named.Is(name)),
            IsStream = streams,
        };
    }

    private static int[]? Statuses(OperationScope scope, INamedTypeSymbol type, Location? place)
    {
        if (type.Is(WellKnown.Problem))
        {
            return DeclaredProblems(scope, place);
        }

        var status = Status(type);
        if (status is >= 200 and <= 599)
        {
            return [status];
        }

        scope.Diagnostics.Add(ResultRules.UnknownStatus, place, type.PlainName());
        return null;
    }

    /// <summary>Returns the status in <c>[ResultStatus]</c>, or 0 if there is none.</summary>
    public static int Status(INamedTypeSymbol type) => Attribute(type)?.Argument<int>(0) ?? 0;

    private static int[]? DeclaredProblems(OperationScope scope, Location? place)
    {
        if (scope.Method.Attribute(WellKnown.Problems) is not { } attribute
            || attribute.ConstructorArguments.Length == 0
            || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 } argument)
        {
            scope.Diagnostics.Add(ResultRules.UnknownProblems, place, scope.Method.Name);
            return null;
        }

        int[] statuses = [.. argument.Values.Select(v => v.Value is int status ? status : 0).Distinct()];
        if (statuses.All(s => s is >= 400 and <= 599))
        {
            return statuses;
        }

        scope.Diagnostics.Add(
            ResultRules.InvalidErrorStatus, attribute.Place(scope.Cancellation),
            statuses.First(s => s is < 400 or > 599).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }

    private static AttributeData? Attribute(INamedTypeSymbol type) =>
        type.SelfAndBases().Select(t => t.Attribute(WellKnown.ResultStatus)).FirstOrDefault(a => a is not null);

    private static INamedTypeSymbol? Base(INamedTypeSymbol type, string name) => type.SelfAndBases().FirstOrDefault(t => t.Is(name));
}
