using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Linking;

/// <summary>Finds the operations of classes that are no functions and from which no function derives.</summary>
internal static class BaseOperations
{
    /// <param name="all">The operations of such classes.</param>
    /// <param name="functions">The functions of the project.</param>
    /// <param name="isApi">True if the project declares an API.</param>
    public static IEnumerable<BaseOperation> NotInherited(
        IEnumerable<BaseOperation> all, IEnumerable<DeclaredFunction> functions, bool isApi)
    {
        HashSet<string>? bases = null;
        foreach (var operation in all)
        {
            bases ??= new(functions.SelectMany(f => f.Bases.Items), StringComparer.Ordinal);

            // A library can have abstract classes for the functions of other projects.
            var isForOthers = operation.IsAbstract && !isApi && bases.Count == 0;
            if (!bases.Contains(operation.TypeName) && !isForOthers)
            {
                yield return operation;
            }
        }
    }
}
