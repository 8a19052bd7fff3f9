using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>Holds the only instance of each filter whose constructor takes no services. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedFilters
{
    /// <summary>Returns the instance, or null before the first call of <see cref="Keep"/>.</summary>
    /// <typeparam name="T">The filter's class.</typeparam>
    public static T? Find<T>()
        where T : class => Volatile.Read(ref Holder<T>.Instance);

    /// <summary>Keeps an instance, unless there is one, and returns the one that is kept.</summary>
    /// <param name="instance">A new instance.</param>
    /// <typeparam name="T">The filter's class.</typeparam>
    public static T Keep<T>(T instance)
        where T : class => Interlocked.CompareExchange(ref Holder<T>.Instance, instance, null) ?? instance;

    private static class Holder<T>
        where T : class
    {
        public static T? Instance;
    }
}
