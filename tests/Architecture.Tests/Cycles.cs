namespace Sluice.Architecture.Tests;

/// <summary>Finds groups of nodes that reach each other, with Tarjan's algorithm for strongly connected components.</summary>
internal sealed class Cycles
{
    private readonly Dictionary<string, HashSet<string>> _edges;
    private readonly Dictionary<string, int> _index = [];
    private readonly Dictionary<string, int> _low = [];
    private readonly HashSet<string> _open = [];
    private readonly Stack<string> _stack = [];
    private readonly List<string[]> _found = [];

    private Cycles(IEnumerable<(string From, string To)> edges) =>
        _edges = edges.Where(edge => edge.From != edge.To)
            .GroupBy(edge => edge.From)
            .ToDictionary(group => group.Key, group => group.Select(edge => edge.To).ToHashSet());

    /// <summary>Every group of two and more nodes that reach each other, each sorted by name, the largest group first.</summary>
    public static IReadOnlyList<string[]> Find(IEnumerable<(string From, string To)> edges)
    {
        var cycles = new Cycles(edges);
        foreach (var node in cycles._edges.Keys)
        {
            cycles.Visit(node);
        }

        return [.. cycles._found.OrderByDescending(group => group.Length)];
    }

    private void Visit(string node)
    {
        if (_index.ContainsKey(node))
        {
            return;
        }

        _index[node] = _low[node] = _index.Count;
        _stack.Push(node);
        _open.Add(node);
        foreach (var next in _edges.GetValueOrDefault(node, []))
        {
            Visit(next);
            if (_open.Contains(next))
            {
                _low[node] = Math.Min(_low[node], _low[next]);
            }
        }

        if (_low[node] == _index[node])
        {
            Close(node);
        }
    }

    private void Close(string node)
    {
        var group = new List<string>();
        do
        {
            group.Add(_stack.Pop());
            _open.Remove(group[^1]);
        }
        while (group[^1] != node);
        if (group.Count > 1)
        {
            _found.Add([.. group.Order(StringComparer.Ordinal)]);
        }
    }
}
