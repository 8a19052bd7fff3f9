using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Reporting.Results;

/// <summary>
/// Follows the expression that an operation returns to the values that become objects there, and finds those that no code can write, because they
/// would fail whenever they are returned. It also finds the values that may be anything, such as one that a method returns as an object.
/// </summary>
/// <param name="model">The model of the file.</param>
/// <param name="method">The syntax of the method, in which locals get their values.</param>
/// <param name="isProxy">True for a proxy operation, which can send bytes.</param>
/// <param name="cancellation">Cancels the search.</param>
internal sealed class ResultValues(SemanticModel model, SyntaxNode? method, bool isProxy, CancellationToken cancellation)
{
    private const int MaxDepth = 50;

    private readonly List<(Location Place, string What, string Why)> _found = [];
    private readonly HashSet<ILocalSymbol> _followed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<IOperation>> _given = new(SymbolEqualityComparer.Default);
    private readonly List<Location> _unseen = [];

    /// <summary>Returns the places of expressions that may have any value, because their type is object and nothing shows what they hold.</summary>
    public List<Location> Unseen(IOperation value)
    {
        Follow(value, 0);
        return _unseen;
    }

    public List<(Location Place, string What, string Why)> Unwritable(IOperation value)
    {
        Follow(value, 0);
        return _found;
    }

    private void Follow(IOperation? value, int depth)
    {
        if (value is null || depth == MaxDepth)
        {
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Convert(conversion.Operand, conversion.Type, depth);
                break;
            case IInvocationOperation call:
                FollowCall(call, depth);
                break;
            case IObjectCreationOperation made when IsCarrier(made):
                FollowAll(made.Arguments.Select(a => a.Value), depth);
                Follow(made.Initializer, depth + 1);
                break;
            case IObjectCreationOperation made:
                Follow(made.Initializer, depth + 1);
                break;
            case IObjectOrCollectionInitializerOperation initializer:
                FollowAll(initializer.Initializers, depth);
                break;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value, depth + 1);
                break;
            case IWithOperation changed:
                Follow(changed.Operand, depth + 1);
                Follow(changed.Initializer, depth + 1);
                break;
            case ILocalReferenceOperation { Local: var local } when Given(local) is { Count: > 0 } given:
                if (_followed.Add(local))
                {
                    FollowAll(given, depth);
                }

                break;
            case IArrayCreationOperation { Initializer: { } items }:
                FollowAll(items.ElementValues, depth);
                break;
            case IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IAwaitOperation or ICollectionExpressionOperation:
                FollowAll(Alternatives(value), depth);
                break;
            case IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
                or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or ILocalReferenceOperation or IConditionalAccessOperation
                or ICoalesceAssignmentOperation:
                AddUnseen(value);
                break;
        }
    }

    // The method is searched once for each local, however often it is used.
    private List<IOperation> Given(ILocalSymbol local) =>
        _given.TryGetValue(local, out var given) ? given : _given[local] = LocalValues.Of(local, model, method, cancellation);

    private void AddUnseen(IOperation value)
    {
        if (ObjectValues.HoldsObject(value.Type) && !IsOfRequest(value))
        {
            _unseen.Add(value.Syntax.GetLocation());
        }
    }

    /// <summary>
    /// Returns true for a bound parameter of the operation, and for a part of it: what a request carries is JSON, which can be written again.
    /// </summary>
    private static bool IsOfRequest(IOperation? value)
    {
        while (value is IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation or IConversionOperation)
        {
            value = value switch
            {
                IMemberReferenceOperation member => member.Instance,
                IArrayElementReferenceOperation element => element.ArrayReference,
                _ => ((IConversionOperation)value).Operand,
            };
        }

        return value is IParameterReferenceOperation { Parameter: var parameter }
            && !parameter.GetAttributes().Any(a => a.AttributeClass is { Name: "FromServicesAttribute" or "FromKeyedServicesAttribute" });
    }

    private void FollowAll(IEnumerable<IOperation?> values, int depth)
    {
        foreach (var value in values)
        {
            Follow(value, depth + 1);
        }
    }

    private void Convert(IOperation operand, ITypeSymbol? target, int depth)
    {
        // The alternatives of a conditional expression are converted together, so each of them is checked.
        if (operand is IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation)
        {
            foreach (var alternative in Alternatives(operand))
            {
                if (alternative is not null && depth < MaxDepth)
                {
                    Convert(alternative is IConversionOperation { IsImplicit: true } implicitly ? implicitly.Operand : alternative, target, depth + 1);
                }
            }

            return;
        }

        if (target?.SpecialType == SpecialType.System_Object && operand.Type is { } type && ObjectValues.Why(type) is { } why)
        {
            _found.Add((operand.Syntax.GetLocation(), ObjectValues.Describe(type), why));
            return;
        }

        // An array of a class is also an array of object, and so is a list of it for some interfaces.
        if (target is not null && operand.Type is { } list && CollectionShapes.Of(target) is { Element.SpecialType: SpecialType.System_Object }
            && CollectionShapes.Of(list) is { } items && ObjectValues.Why(items.Element) is { } elements)
        {
            _found.Add((operand.Syntax.GetLocation(), ObjectValues.Describe(items.Element), elements));
            return;
        }

        if (operand is IObjectCreationOperation { Type: INamedTypeSymbol made }
            && target is INamedTypeSymbol declared
            && ObjectValues.WhyNotDerived(declared, made) is { } reason)
        {
            _found.Add((operand.Syntax.GetLocation(), ObjectValues.Describe(made), reason));
            return;
        }

        Follow(operand, depth + 1);
    }

    private void FollowCall(IInvocationOperation call, int depth)
    {
        var owner = call.TargetMethod.ContainingType;
        if (owner.IsOrImplements(UpstreamNames.HttpResult))
        {
            Follow(call.Instance, depth + 1);
            foreach (var argument in call.Arguments)
            {
                var body = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
                if (!isProxy && body.Type is { } type && argument.Parameter?.Type.SpecialType == SpecialType.System_Object
                    && ObjectValues.WhyNotBody(type) is { } why)
                {
                    _found.Add((body.Syntax.GetLocation(), ObjectValues.Describe(type), why));
                }
            }

            return;
        }

        // These are calls that add to a collection in its initializer, and methods that only wrap their arguments.
        if (call.Parent is IObjectOrCollectionInitializerOperation
            || (call.TargetMethod.IsStatic
                && (owner.Is("Sluice.Results")
                    || (call.TargetMethod.Name == "FromResult"
                        && (owner.Is("System.Threading.Tasks.Task") || owner.Is("System.Threading.Tasks.ValueTask"))))))
        {
            FollowAll(call.Arguments.Select(a => a.Value), depth);
            return;
        }

        AddUnseen(call);
    }

    /// <summary>Returns true if the arguments of the created value are members of its JSON, or the value of a result.</summary>
    private static bool IsCarrier(IObjectCreationOperation made) =>
        made.Type is INamedTypeSymbol type && (
            type.Is("System.Threading.Tasks.ValueTask`1")
            || type.SelfAndBases().Any(t => t.Is(WellKnown.HttpResult))
            || (type.IsRecord && made.Constructor is { } constructor
                && constructor.Parameters.All(p => type.GetMembers(p.Name).OfType<IPropertySymbol>().Any())));

    private static IOperation?[] Alternatives(IOperation value) => value switch
    {
        IConditionalOperation conditional => [conditional.WhenTrue, conditional.WhenFalse],
        ISwitchExpressionOperation choice => [.. choice.Arms.Select(arm => arm.Value)],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IAwaitOperation awaited => [awaited.Operation],
        ICollectionExpressionOperation items => [.. items.Elements],
        _ => [],
    };
}
