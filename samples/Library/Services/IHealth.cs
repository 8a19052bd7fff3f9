using Sluice;

namespace Library.Services;

/// <summary>An answer that is always the same.</summary>
public interface IHealth
{
    /// <summary>Says that the API is there.</summary>
    [HttpGet("/health"), Mock("""{"status":"up"}"""), AnswerHeader("Cache-Control", "no-store")]
    Health GetHealth();
}
