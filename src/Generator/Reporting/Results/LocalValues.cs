using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Finds the values that a method gives to a local, and those that it puts into the object or collection that the local holds.</summary>
internal static class LocalValues
{
    /// <summary>Returns the values, each with its conversion, or an empty list if the method does not show them.</summary>
    /// <param name="local">The local.</param>
    /// <param name="model">The model of the file.</param>
    /// <param name="method">The syntax of the method.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static List<IOperation> Of(ILocalSymbol local, SemanticModel model, SyntaxNode? method, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var name in (method ?? Declaration(local, cancellation))?.DescendantNodes() ?? [])
        {
            var isDeclarator = name is VariableDeclaratorSyntax declarator && declarator.Identifier.ValueText == local.Name;
            if (isDeclarator && ((VariableDeclaratorSyntax)name).Initializer?.Value is { } initial
                && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(name, cancellation), local))
            {
                Add(model.GetOperation(ReturnedValues.Bare(initial)!, cancellation));
            }
            else if (name is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == local.Name
                && model.GetOperation(name, cancellation) is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local))
            {
                AddUse(use);
            }
        }

        return values;

        void Add(IOperation? value)
        {
            if (value is not null)
            {
                values.Add(value.Parent as IConversionOperation ?? value);
            }
        }

        void AddUse(ILocalReferenceOperation use)
        {
            switch (use.Parent)
            {
                case ISimpleAssignmentOperation assignment when assignment.Target == use:
                    Add(assignment.Value);
                    break;
                case IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
                    when use.Parent.Parent is IAssignmentOperation assignment && assignment.Target == use.Parent && IsContent(use.Parent):
                    Add(assignment.Value);
                    break;
                case IInvocationOperation call when call.Instance == use:
                    foreach (var argument in call.Arguments.Where(a => a.Parameter is { } parameter && ObjectValues.HoldsObject(parameter.Type)))
                    {
                        Add(argument.Value);
                    }

                    break;
            }
        }
    }

    private static bool IsContent(IOperation target) => ObjectValues.HoldsObject(target.Type);

    private static SyntaxNode? Declaration(ILocalSymbol local, CancellationToken cancellation) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
}
