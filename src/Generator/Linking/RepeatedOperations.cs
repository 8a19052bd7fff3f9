using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Linking;

/// <summary>Finds the operations of an API whose id or route another operation before them has.</summary>
internal static class RepeatedOperations
{
    /// <summary>Returns the operations with a repeated id. Letter case does not count, because the id is the name of a folder.</summary>
    /// <param name="all">The operations in the order in which the first one counts.</param>
    /// <param name="model">Returns the model of an operation.</param>
    public static IEnumerable<(T Operation, T First)> ById<T>(IEnumerable<T> all, Func<T, OperationModel> model) =>
        Of(all, operation => model(operation).OperationId, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the operations with a repeated method and route.</summary>
    /// <param name="all">The operations in the order in which the first one counts.</param>
    /// <param name="model">Returns the model of an operation.</param>
    public static IEnumerable<(T Operation, T First)> ByRoute<T>(IEnumerable<T> all, Func<T, OperationModel> model) =>
        Of(all, operation => (model(operation).HttpMethod, model(operation).Route.Template), EqualityComparer<(string, string)>.Default);

    private static IEnumerable<(T Operation, T First)> Of<T, TKey>(IEnumerable<T> all, Func<T, TKey> key, IEqualityComparer<TKey> comparer)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, T>(comparer);
        foreach (var operation in all)
        {
            if (first.TryGetValue(key(operation), out var other))
            {
                yield return (operation, other);
            }
            else
            {
                first.Add(key(operation), operation);
            }
        }
    }
}
