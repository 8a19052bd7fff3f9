using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Parsing.Backends;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses what only an operation has that a function serves.</summary>
internal static class HandlerParser
{
    /// <summary>Null where the result cannot be; what else is wrong is among the diagnostics.</summary>
    public static OperationParts? Parse(
        OperationScope scope, INamedTypeSymbol owner, ImmutableArray<ParameterModel> parameters, ImmutableArray<ArgumentModel> arguments, ResultModel? result, ReturnShape shape)
    {
        var throws = ThrowsParser.Parse(scope);
        var isAsync = AsyncRules.Check(scope, result, throws);
        TemplateFileParser.Check(scope, integration: null);
        ServiceRules.Check(scope, owner, parameters);
        return result is null ? null : new()
        {
            Integration = LambdaIntegrationModel.Instance,
            Handler = new()
            {
                TypeName = owner.FullName(),
                MethodName = scope.Method.Name,
                IsStatic = scope.Method.IsStatic,
                Shape = shape,
                Arguments = arguments.ToEquatableArray(),
                Services = HandlerConstructor.Services(owner, scope.Assembly).ToEquatableArray(),
                Disposal = HandlerConstructor.Disposal(owner),
            },
            Result = isAsync ? result with { Status = 202 } : result,
            Throws = throws.ToEquatableArray(),
            IsAsync = isAsync,
        };
    }
}
