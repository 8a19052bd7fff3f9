using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>Writes the items of a streamed sequence. Generated code implements it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IItemWriter<in T>
{
    /// <summary>Writes one item.</summary>
    /// <param name="writer">The writer for the item.</param>
    /// <param name="item">The item; may be <see langword="null"/>.</param>
    static abstract void Write(ItemWriter writer, T item);
}
