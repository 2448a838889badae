import type { Random } from './random.ts'

// Made-up names for people whose own were taken out of the source.
const given =
  'Ada Adrián Agnes Aisha Akira Amara Amit Ana Anders Anika Anton Arjun Aylin Beatriz Bruno Camila Carlos Chiara Clara Daniel Daria Deniz Diego Dmitri Elena Elif Emeka Emil Emma Esther Fatima Felix Femi Gabriel Grace Hana Hannah Haruto Henrik Hugo Ines Ingrid Isabel Ivan Jakob Jana Jing Joanna João Jonas Julia Kamal Karim Katya Kenji Kofi Lars Laura Lea Leila Lin Luca Lucía Magnus Mai Malik Marco Maria Marta Mateo Mei Mia Milan Mina Mira Nadia Naomi Nikhil Nils Nina Noah Nora Olga Oliver Omar Paolo Paula Pedro Petra Pia Priya Rafael Rana Ravi Rosa Ruth Sana Sara Sofia Sven Tariq Tessa Thandi Theo Tomás Uma Vera Victor Wei Yara Yuki Yusuf Zainab Zoe'.split(
    ' ',
  )
const family =
  'Abbott Adeyemi Aguilar Ahmed Alves Andersson Asante Bakker Banerjee Bauer Bergström Bianchi Boateng Brandt Brennan Castro Chen Chowdhury Costa Cruz Demir Diallo Dubois Eriksen Farouk Fernández Ferreira Fischer Fujita Gallo García Ghosh Gomes Gruber Gupta Haddad Hansen Hayashi Hoffmann Huang Ibrahim Ishikawa Ivanova Jansen Johansson Joshi Kamau Kang Kapoor Kato Keller Khalil Kim Kimura Kovač Kowalski Krause Kumar Larsen Lehmann Leroy Li Lindqvist Lopes Maas Mahmoud Mancini Martins Mbeki Mehta Mendoza Meyer Moreau Mori Moreno Müller Nakamura Ndiaye Nguyen Nielsen Novák Nowak Okafor Olsen Osei Pacheco Park Patel Pereira Petrov Popescu Quist Rahman Ramos Reyes Ricci Rossi Roux Sahin Santos Sato Schmid Sharma Silva Singh Sokolov Suzuki Takeda Tan Torres Ueda Vargas Vogel Wagner Wang Weber Wong Yilmaz Zhang Zhou Ziegler'.split(
    ' ',
  )

/** A name nobody else in `taken` has. */
export const madeUpName = (random: Random, taken: Set<string>): string => {
  for (;;) {
    const name = `${random.of(given, 'Ada')} ${random.of(family, 'Abbott')}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
