using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Backends;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses the parts that only an operation of a function has.</summary>
internal static class HandlerParser
{
    /// <summary>Returns the parts, or null if the result is not valid. Other mistakes are among the findings.</summary>
    public static OperationParts? Parse(
        OperationScope scope, ImmutableArray<ParameterModel> parameters, ImmutableArray<ArgumentModel> arguments,
        ResultModel? result, ReturnShape shape, ImmutableArray<FilterModel> filters)
    {
        var owner = scope.Owner;
        var throws = ThrowsParser.Parse(scope);
        var isAsync = AsyncRules.Check(scope, result);
        TemplateFileParser.Check(scope, integration: null);
        ServiceRules.Check(scope, owner, parameters, filters);
        var tenant = TenantParser.Parse(scope, owner, parameters);
        return result is null ? null : new()
        {
            Integration = ProxyParser.Parse(scope, tenant),
            Handler = new()
            {
                TypeName = owner.FullName(),
                DeclaringTypeName = InheritedOperations.HasOtherMethods(scope.Method, owner)
                    ? InheritedOperations.Introduced(scope.Method).ContainingType.FullName() : null,
                MethodName = scope.Method.Name,
                IsStatic = scope.Method.IsStatic,
                Shape = shape,
                Arguments = arguments.ToEquatableArray(),
                Services = HandlerConstructor.Services(owner, scope.Assembly).ToEquatableArray(),
                Disposal = HandlerConstructor.Disposal(owner),
            },
            Result = isAsync ? result with { Status = 202 } : result,

            // The client of an asynchronous operation has its response before the method runs.
            Throws = isAsync ? default : throws.ToEquatableArray(),
            IsAsync = isAsync,
        };
    }
}
