using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a method's return type and <c>[Returns]</c> into the result of the operation.</summary>
internal static class ResultParser
{
    public static (ResultModel? Result, ReturnShape Shape) Parse(OperationScope scope)
    {
        var (value, shape) = Unwrap(scope.Method);
        var result = value is null ? new(ParseStatus(scope, hasValue: false), null, scope.Doc.Returns) : ParseValue(scope, value);
        return (result is null ? null : ProducesParser.Apply(scope, result), shape);
    }

    private static ResultModel? ParseValue(OperationScope scope, ITypeSymbol value)
    {
        if (ProxyResults.IsProxy(value))
        {
            return ProxyResults.Parse(scope, (INamedTypeSymbol)value);
        }

        if (AnswerParser.IsAnswer(value))
        {
            return AnswerParser.Parse(scope, (INamedTypeSymbol)value);
        }

        var place = TypePlaces.Of(scope.Method, scope.Cancellation);
        if (StreamParser.IsStreamed(scope, value))
        {
            return StreamParser.Parse(scope, value, place) is not { } stream ? null : new(ParseStatus(scope, hasValue: true), stream.Type, scope.Doc.Returns)
            {
                DeclaredType = value.FullName(),
                Form = stream.Form,
                EventType = stream.EventType,
            };
        }

        var element = StreamParser.Element(value);
        if (scope.Types.Parse(element ?? value, TypeUse.Write, place) is not { } type)
        {
            return null;
        }

        // Amazon.Lambda.Annotations sends a string unchanged.
        var isText = scope.IsUpstream && element is null && type.Shape == TypeShape.String && value.SpecialType == SpecialType.System_String;

        // A sequence has the same JSON as a list.
        var written = element is null ? type : new TypeRef { Name = value.FullName(), Shape = TypeShape.List, Element = type };
        return new(ParseStatus(scope, hasValue: true), written, scope.Doc.Returns)
        {
            DeclaredType = element is not null ? value.FullName() : type.IsNullable ? type.Name + "?" : type.Name,
            Form = element is not null ? ResultForm.Sequence : isText ? ResultForm.Text : ResultForm.Json,
            MediaType = isText ? "text/plain" : null,
            WritesNull = isText && UpstreamJson.IsCompatible(scope.Method),
        };
    }

    private static int ParseStatus(OperationScope scope, bool hasValue)
    {
        if (scope.Method.Attribute(WellKnown.Returns) is not { } returns)
        {
            return hasValue || scope.IsUpstream ? 200 : 204;
        }

        var status = returns.Argument<int>(0);
        var place = returns.ArgumentPlace(0, scope.Cancellation);
        if (status is < 200 or > 299)
        {
            scope.Diagnostics.Add(ResultRules.InvalidSuccessStatus, place, Invariant(status));
        }
        else if (status is 204 or 205 && hasValue)
        {
            scope.Diagnostics.Add(ResultRules.ResultWithoutBody, place, Invariant(status), scope.Method.Name);
        }

        return status;
    }

    /// <summary>Returns the type of the method's value, awaited if it is a task, or null if there is none.</summary>
    public static (ITypeSymbol? Value, ReturnShape Shape) Unwrap(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return (null, ReturnShape.Void);
        }

        return method.ReturnType switch
        {
            INamedTypeSymbol type when type.Is("System.Threading.Tasks.Task") => (null, ReturnShape.Task),
            INamedTypeSymbol type when type.Is("System.Threading.Tasks.ValueTask") => (null, ReturnShape.ValueTask),
            INamedTypeSymbol type when type.Is("System.Threading.Tasks.Task`1") => (type.TypeArguments[0], ReturnShape.TaskOfValue),
            INamedTypeSymbol type when type.Is("System.Threading.Tasks.ValueTask`1") => (type.TypeArguments[0], ReturnShape.ValueTaskOfValue),
            var type => (type, ReturnShape.Value),
        };
    }

    private static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
