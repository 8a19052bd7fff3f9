namespace Sluice.LocalGateway.Functions;

/// <summary>The invocations of a function that wait for a process, in the order of their arrival. The pool makes all calls under its lock.</summary>
internal sealed class WaitingInvocations
{
    private readonly LinkedList<Invocation> _waiting = new();

    public int Count => _waiting.Count;

    /// <summary>The tenants that wait, each once, in the order of their oldest invocation. Without tenant isolation, the only one is null.</summary>
    public IEnumerable<string?> Tenants =>
        _waiting.Where(invocation => !invocation.IsAbandoned).Select(invocation => invocation.TenantId).Distinct(StringComparer.Ordinal);

    public void Add(Invocation invocation) => _waiting.AddLast(invocation);

    public int CountOf(string? tenant)
    {
        var count = 0;
        foreach (var invocation in _waiting)
        {
            count += invocation.TenantId == tenant && !invocation.IsAbandoned ? 1 : 0;
        }

        return count;
    }

    /// <summary>Returns the tenant's oldest invocation, or null if none of them waits.</summary>
    public Invocation? Peek(string? tenant) => Find(tenant)?.Value;

    /// <summary>Takes the tenant's oldest invocation that somebody still waits for. Returns null if there is none.</summary>
    public Invocation? Take(string? tenant)
    {
        while (Find(tenant) is { } node)
        {
            _waiting.Remove(node);
            if (!node.Value.IsAbandoned)
            {
                return node.Value;
            }
        }

        return null;
    }

    public Invocation[] Clear()
    {
        Invocation[] all = [.. _waiting];
        _waiting.Clear();
        return all;
    }

    private LinkedListNode<Invocation>? Find(string? tenant)
    {
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (node.Value.TenantId == tenant)
            {
                return node;
            }
        }

        return null;
    }
}
